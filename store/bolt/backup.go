package bolt

func backupFolder(path string) string { return path + ".backups" }
