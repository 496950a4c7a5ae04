package model

// numberDeleted is the field that every kind has last: whether the record was deleted. It is "no" from the change that
// made the record, which is how a first value is told from a later one.
const numberDeleted = 255

var fieldTable = [...][]*Field{
	KindBoard:           register(KindBoard, settingsFields),
	KindTeam:            register(KindTeam, teamFields),
	KindOutcome:         register(KindOutcome, outcomeFields),
	KindGuardrail:       register(KindGuardrail, guardrailFields),
	KindGoal:            register(KindGoal, goalFields),
	KindCheckIn:         register(KindCheckIn, checkInFields),
	KindDependency:      register(KindDependency, dependencyFields),
	KindForum:           register(KindForum, forumFields),
	KindDecision:        register(KindDecision, decisionFields),
	KindAction:          register(KindAction, actionFields),
	KindAcknowledgement: register(KindAcknowledgement, acknowledgementFields),
}

var (
	fieldsByNumber [len(kindNames)][256]*Field
	fieldsByName   [len(kindNames)]map[string]*Field
)

func init() {
	for _, kind := range Kinds {
		fieldsByName[kind] = map[string]*Field{}
		for _, field := range fieldTable[kind] {
			fieldsByNumber[kind][field.Number] = field
			fieldsByName[kind][field.Name] = field
		}
	}
}

func register(kind Kind, fields []*Field) []*Field {
	deleted := &Field{Name: "deleted", Number: numberDeleted, Type: YesNo, at: func(r Record) any { return &r.Base().Deleted }}
	fields = append(fields[:len(fields):len(fields)], deleted)
	for _, field := range fields {
		field.Kind = kind
		if field.Register == 0 {
			field.Register = field.Number
		}
	}
	return fields
}

// Fields lists the fields of a kind in the order of files and forms, without id and without the mark of deletion.
func Fields(kind Kind) []*Field {
	all := fieldTable[kind]
	return all[: len(all)-1 : len(all)-1]
}

// AllFields is Fields with the mark of deletion at the end.
func AllFields(kind Kind) []*Field { return fieldTable[kind] }

// FieldNamed finds a field by its name in files ("need_by"); nil when the kind has none of that name.
func FieldNamed(kind Kind, name string) *Field {
	if !kind.Valid() {
		return nil
	}
	return fieldsByName[kind][name]
}

// FieldNumbered finds a field by its number on disk; nil when the kind has none of that number.
func FieldNumbered(kind Kind, number uint8) *Field {
	if !kind.Valid() {
		return nil
	}
	return fieldsByNumber[kind][number]
}

// DeletedField is the mark of deletion of a kind.
func DeletedField(kind Kind) *Field { return FieldNumbered(kind, numberDeleted) }

// RegisterFields lists the fields of a register.
func RegisterFields(kind Kind, register uint8) []*Field {
	var fields []*Field
	for _, field := range fieldTable[kind] {
		if field.Register == register {
			fields = append(fields, field)
		}
	}
	return fields
}

func textField[R any](number uint8, name string, at func(*R) *string) *Field {
	return &Field{Number: number, Name: name, Type: Text, at: func(r Record) any { return at(any(r).(*R)) }}
}

func noteField[R any](number uint8, name string, at func(*R) *string) *Field {
	return &Field{Number: number, Name: name, Type: Note, at: func(r Record) any { return at(any(r).(*R)) }}
}

func dayField[R any](number uint8, name string, at func(*R) *Date) *Field {
	return &Field{Number: number, Name: name, Type: Day, at: func(r Record) any { return at(any(r).(*R)) }}
}

func quantityField[R any](number uint8, name string, at func(*R) *Number) *Field {
	return &Field{Number: number, Name: name, Type: Quantity, at: func(r Record) any { return at(any(r).(*R)) }}
}

func textsField[R any](number uint8, name string, at func(*R) *[]string) *Field {
	return &Field{Number: number, Name: name, Type: Texts, at: func(r Record) any { return at(any(r).(*R)) }}
}

func referenceField[R any](number uint8, name string, of Kind, at func(*R) *string) *Field {
	return &Field{Number: number, Name: name, Type: Reference, Of: of, at: func(r Record) any { return at(any(r).(*R)) }}
}

func referencesField[R any](number uint8, name string, of Kind, at func(*R) *[]string) *Field {
	return &Field{Number: number, Name: name, Type: References, Of: of, at: func(r Record) any { return at(any(r).(*R)) }}
}

func anyReferenceField[R any](number uint8, name string, at func(*R) *Ref) *Field {
	return &Field{Number: number, Name: name, Type: AnyReference, at: func(r Record) any { return at(any(r).(*R)) }}
}

func yesNoField[R any](number uint8, name string, at func(*R) *bool) *Field {
	return &Field{Number: number, Name: name, Type: YesNo, at: func(r Record) any { return at(any(r).(*R)) }}
}

func wordField[R any, E ~uint8](number uint8, name string, words []string, at func(*R) *E) *Field {
	return &Field{
		Number: number, Name: name, Type: Word, Words: words,
		word:    func(r Record) uint8 { return uint8(*at(any(r).(*R))) },
		setWord: func(r Record, i uint8) { *at(any(r).(*R)) = E(i) },
	}
}

// agenda marks fields whose moves the forum counts as a change.
func (f *Field) agenda() *Field { f.Agenda = true; return f }

// measured marks the values of a measure.
func (f *Field) measured() *Field { f.Measured = true; return f }

// settled marks fields that a person settles when two copies clash; in is the number of the group's first field.
func (f *Field) settled(in uint8) *Field { f.Settled, f.Register = true, in; return f }
