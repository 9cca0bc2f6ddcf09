package guatu.projects;

/// The number under which the database keeps a project. People use the [ProjectCode], which comes later.
public record ProjectId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
