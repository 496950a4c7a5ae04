package plain

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"moot/model"
)

var (
	// listFirst is a list that nothing else can be: "1-5", "1,2,4-6"; spacedList one of numbers with spaces between them.
	listFirst  = regexp.MustCompile(`^\d+(-\d+)?(, ?\d+(-\d+)?)+|^\d+-\d+`)
	spacedList = regexp.MustCompile(`^\d+(-\d+)?( \d+(-\d+)?)+$`)
)

// several are the records that a list of printed numbers means, each once, and what was typed behind it; nil where it is no
// list. Numbers with spaces between them are one only where nothing but a colon, or "by" and a day, follows: in "decline 2
// 3 people are ill" the second number begins the reason.
func (s *session) several(typed string) ([]model.Ref, string, error) {
	list, rest := listFirst.FindString(typed), ""
	switch end := len(list); {
	case list != "" && (end == len(typed) || typed[end] == ' ' || typed[end] == ':'):
		rest = typed[end:]
	default:
		if list, rest = cutList(typed); !spacedList.MatchString(list) {
			return nil, "", nil
		}
	}
	refs, err := s.numbered(list)
	return refs, strings.TrimLeft(rest, ": "), err
}

func cutList(typed string) (list, rest string) {
	if list, rest, found := strings.Cut(typed, ":"); found {
		return strings.TrimSpace(list), rest
	}
	list, rest, _ = strings.Cut(typed, " by ")
	return list, rest
}

// numbered are the records whose numbers stand in a list.
func (s *session) numbered(list string) ([]model.Ref, error) {
	var refs []model.Ref
	for part := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		low, high, isRange := strings.Cut(part, "-")
		from, _ := strconv.Atoi(low)
		to := from
		if isRange {
			to, _ = strconv.Atoi(high)
		}
		if from > to {
			return nil, fmt.Errorf("%s goes backwards: write %d-%d", part, to, from)
		}
		for number := from; number <= to; number++ {
			ref, _, err := s.target(strconv.Itoa(number))
			if err != nil {
				return nil, err
			}
			if !slices.Contains(refs, ref) {
				refs = append(refs, ref)
			}
		}
	}
	return refs, nil
}
