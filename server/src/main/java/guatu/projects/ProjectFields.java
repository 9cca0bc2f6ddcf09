package guatu.projects;

import guatu.catalog.Label;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The form of the record: groups, fields, options. The browser draws it, and repeats no rule.
@Component
class ProjectFields {

    private final Choices choices;

    ProjectFields(Choices choices) {
        this.choices = choices;
    }

    record FieldGroup(String code, String zh, String en, List<RecordField> fields) {}

    /// @param required whether no project can be entered without it
    /// @param options what may be chosen; empty for a field that is written
    record RecordField(
            String key, String kind, String zh, String en, String unit, boolean required, List<Label> options) {}

    /// What may be said when a project is moved, stopped or archived.
    record ProjectForm(List<FieldGroup> groups, List<Label> works, List<Label> waysOut, List<Label> statuses) {}

    ProjectForm form() {
        return new ProjectForm(
                Stream.of(ProjectField.Group.values())
                        .map(group -> new FieldGroup(
                                group.name(),
                                group.zh(),
                                group.en(),
                                ProjectField.of(group).stream().map(this::field).toList()))
                        .toList(),
                Stream.of(Works.values())
                        .map(works -> new Label(works.name(), works.zh(), works.en()))
                        .toList(),
                Stream.of(WayOut.values())
                        .map(way -> new Label(way.name(), way.zh(), way.en()))
                        .toList(),
                Stream.of(SideStatus.values())
                        .map(status -> new Label(status.name(), status.zh(), status.en()))
                        .toList());
    }

    private RecordField field(ProjectField field) {
        return new RecordField(
                field.key(),
                field.kind().name(),
                field.zh(),
                field.en(),
                field.unit(),
                SheetChecks.ALWAYS.contains(field),
                choices.of(field));
    }
}
