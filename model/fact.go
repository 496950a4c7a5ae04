package model

// FactKind is a kind of fact: what happened, imported in bulk. Facts are kept apart from changes, merge as a union by
// id, and are withdrawn with the batch that brought them.
type FactKind uint8

// The kinds of fact. The numbers are written to disk and never reused.
const (
	FactDeployment FactKind = iota + 1
	FactIncident
)

// String is the kind in the singular.
func (k FactKind) String() string {
	switch k {
	case FactDeployment:
		return "deployment"
	case FactIncident:
		return "incident"
	}
	return "fact"
}

// Plural is the name of the kind's file.
func (k FactKind) Plural() string { return k.String() + "s" }

// Fact is a deployment or an incident: one of the two pointers is set.
type Fact struct {
	Deployment *Deployment
	Incident   *Incident
}

// Kind tells which of the two a fact is.
func (f Fact) Kind() FactKind {
	if f.Incident != nil {
		return FactIncident
	}
	return FactDeployment
}

// ID is the fact's id, unique within its kind.
func (f Fact) ID() string {
	if f.Incident != nil {
		return f.Incident.ID
	}
	return f.Deployment.ID
}

// Service is the service the fact is about.
func (f Fact) Service() string {
	if f.Incident != nil {
		return f.Incident.Service
	}
	return f.Deployment.Service
}

// At is when it happened: the deployment, or the opening of the incident.
func (f Fact) At() Instant {
	if f.Incident != nil {
		return f.Incident.Opened
	}
	return f.Deployment.At
}

// Result is how a deployment ended.
type Result uint8

// The results of a deployment.
const (
	ResultUnknown Result = iota
	Success
	Failure
)

// ResultWords are the words of Result, by its number.
var ResultWords = []string{"", "success", "failure"}

// String is the word of the result.
func (r Result) String() string { return ResultWords[r] }

// Deployment is one release of a service to production.
type Deployment struct {
	ID        string
	Service   string
	Team      string
	At        Instant
	Commits   []Instant
	Result    Result
	Unplanned bool
}

// Incident is a failure that people noticed.
type Incident struct {
	ID         string
	Service    string
	Opened     Instant
	Resolved   Instant // zero: still open
	Deployment string  // id, where the source says so
}

// FactQuery chooses facts. The zero value chooses all.
type FactQuery struct {
	Kind     FactKind // 0: both
	Service  string   // "": every service
	From, To Instant  // From ≤ at < To, each only when known
}
