package bolt

import (
	"encoding/binary"
	"hash/crc32"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func checksum(data []byte) uint32 { return crc32.Checksum(data, castagnoli) }

// sealSize is the length in bytes of the checksum at the end of every value.
const sealSize = 4

// seal is the checksum of one bucket's entries. It covers the bucket's name and the key too, so that a value that
// ended up under another key, or a page that ended up in another bucket, is found out.
type seal uint32

func sealOf(bucket string) seal { return seal(checksum([]byte(bucket))) }

// sum is the CRC-32C of bucket name, key and value; the key's length is mixed in, so that no byte can pass from the
// one to the other.
func (s seal) sum(key, value []byte) uint32 {
	return crc32.Update(crc32.Update(uint32(s), castagnoli, key), castagnoli, value) ^ mix(len(key))
}

// sumJoined is sum of an entry whose value follows its key.
func (s seal) sumJoined(both []byte, keySize int) uint32 {
	return crc32.Update(uint32(s), castagnoli, both) ^ mix(keySize)
}

func mix(keySize int) uint32 { return uint32(keySize) * 0x9E3779B1 }

// close appends the checksum to value and returns both.
func (s seal) close(key, value []byte) ([]byte, uint32) {
	sum := s.sum(key, value)
	return binary.LittleEndian.AppendUint32(value, sum), sum
}

// open checks an entry and returns its value without the checksum.
func (s seal) open(both []byte, keySize int) (value []byte, sum uint32, ok bool) {
	end := len(both) - sealSize
	if end < keySize {
		return nil, 0, false
	}
	sum = binary.LittleEndian.Uint32(both[end:])
	return both[keySize:end:end], sum, sum == s.sumJoined(both[:end], keySize)
}
