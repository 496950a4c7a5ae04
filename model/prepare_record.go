package model

// fieldState, fieldNeedBy and fieldFirstNeedBy are what a dependency begins with.
const (
	fieldState       = "state"
	fieldNeedBy      = "need_by"
	fieldFirstNeedBy = "first_need_by"
)

// addNew takes in an edit of a record that is not known yet.
func (p *preparation) addNew(edit Edit) {
	if edit.Field.Number == numberDeleted {
		return
	}
	if edit.Past == nil {
		edit.Old, edit.Over = "", nil
	}
	p.add(edit)
}

// finishNew completes the edits of a record that is not known yet: empty values say nothing, a dependency begins as
// requested with its need-by as the first one, and the mark of creation goes last.
func (p *preparation) finishNew(ref Ref) {
	kept := p.edits[:p.start]
	for _, edit := range p.edits[p.start:] {
		if edit.New != "" || edit.Past != nil {
			kept = append(kept, edit)
		}
	}
	p.edits = kept
	if ref.Kind == KindDependency {
		p.begin(ref.ID)
	}
	p.edits = append(p.edits, Edit{Field: DeletedField(ref.Kind), ID: ref.ID, New: "no"})
}

// begin gives a new dependency what an import may leave out.
func (p *preparation) begin(id string) {
	before := len(p.edits)
	if state := FieldNamed(KindDependency, fieldState); p.of(state) == nil {
		p.edits = append(p.edits, Edit{Field: state, ID: id, New: Requested.String()})
	}
	first := FieldNamed(KindDependency, fieldFirstNeedBy)
	if need := p.of(FieldNamed(KindDependency, fieldNeedBy)); need != nil && p.of(first) == nil {
		p.edits = append(p.edits, Edit{Field: first, ID: id, New: need.New})
	}
	if len(p.edits) > before {
		p.sort()
	}
}

// addKnown takes in an edit of a known record, with the old value and the edits it is over.
func (p *preparation) addKnown(edit Edit, before Record) {
	if edit.Past == nil {
		edit.Old, edit.Over = edit.Field.Get(before), nil
		if entry := before.Base(); edit.Old != edit.New || entry.contested(edit.Field.Register) {
			edit.Over = entry.headIDs(edit.Field.Register)
		}
	}
	p.add(edit)
}

// finishKnown drops what changes nothing: an edit that repeats a value counts only where it settles several heads.
// Then it completes the first need-by and the groups.
func (p *preparation) finishKnown(before Record) {
	kept := p.edits[:p.start]
	var registers registerSet
	for _, edit := range p.edits[p.start:] {
		if edit.Past == nil {
			if edit.Old == edit.New && len(edit.Over) < 2 {
				continue
			}
			registers.add(edit.Field.Register)
		}
		kept = append(kept, edit)
	}
	p.edits = kept
	added := len(p.edits)
	if dependency, ok := before.(*Dependency); ok {
		p.completeFirstNeedBy(dependency)
	}
	p.completeGroups(before, registers)
	if len(p.edits) > added {
		p.sort()
	}
}

// completeFirstNeedBy keeps where a need-by began, once it is known.
func (p *preparation) completeFirstNeedBy(before *Dependency) {
	first := FieldNamed(KindDependency, fieldFirstNeedBy)
	need := p.of(FieldNamed(KindDependency, fieldNeedBy))
	if before.FirstNeedBy.Known() || need == nil || p.of(first) != nil {
		return
	}
	began := need.Old
	if began == "" {
		began = need.New
	}
	if began != "" {
		p.edits = append(p.edits, Edit{Field: first, ID: before.ID, New: began, Over: before.headIDs(first.Register)})
	}
}

// completeGroups repeats the other fields of a register that is settled as a whole, so that one head tells all of it:
// a field of the register that a change does not name is empty.
func (p *preparation) completeGroups(before Record, registers registerSet) {
	for _, field := range AllFields(before.Kind()) {
		if !registers.has(field.Register) || p.of(field) != nil {
			continue
		}
		if value := field.Get(before); value != "" {
			over := before.Base().headIDs(field.Register)
			p.edits = append(p.edits, Edit{Field: field, ID: before.Base().ID, Old: value, New: value, Over: over})
		}
	}
}

// registerSet is a set of registers of one kind.
type registerSet [4]uint64

func (s *registerSet) add(register uint8)      { s[register/64] |= 1 << (register % 64) }
func (s *registerSet) has(register uint8) bool { return s[register/64]&(1<<(register%64)) != 0 }
