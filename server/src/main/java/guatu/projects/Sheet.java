package guatu.projects;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The record as a version has it: each field as a text in its one spelling, absent where not given. Only [SheetReader]
/// makes one of what people wrote.
record Sheet(Map<ProjectField, String> values) {

    Sheet {
        var given = new EnumMap<ProjectField, String>(ProjectField.class);
        values.forEach((field, text) -> {
            if (!text.isEmpty()) {
                given.put(field, text);
            }
        });
        values = Collections.unmodifiableMap(given);
    }

    /// A field that two versions have differently.
    record Difference(ProjectField field, String from, String to) {}

    /// A sheet as the database keeps it. A field that no longer exists is left out.
    static Sheet ofKeys(Map<String, String> keys) {
        var values = new EnumMap<ProjectField, String>(ProjectField.class);
        keys.forEach((key, text) -> ProjectField.find(key).ifPresent(field -> values.put(field, text)));
        return new Sheet(values);
    }

    /// As the database and the wire have it.
    Map<String, String> keys() {
        var keys = new LinkedHashMap<String, String>();
        values.forEach((field, text) -> keys.put(field.key(), text));
        return keys;
    }

    boolean has(ProjectField field) {
        return values.containsKey(field);
    }

    /// The text of a field; empty where it is not given.
    String text(ProjectField field) {
        return find(field).orElse("");
    }

    Optional<String> find(ProjectField field) {
        return Optional.ofNullable(values.get(field));
    }

    /// A whole number: 元, or of the field's unit.
    Optional<Long> number(ProjectField field) {
        return find(field).map(Long::parseLong);
    }

    Optional<LocalDate> date(ProjectField field) {
        return find(field).map(LocalDate::parse);
    }

    /// What another version has differently, in the order of the form.
    List<Difference> differences(Sheet later) {
        return Stream.of(ProjectField.values())
                .filter(field -> !text(field).equals(later.text(field)))
                .map(field -> new Difference(field, text(field), later.text(field)))
                .toList();
    }
}
