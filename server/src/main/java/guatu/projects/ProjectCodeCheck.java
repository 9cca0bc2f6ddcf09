package guatu.projects;

/// Judges the check digit of a national code. The standard's rule is not public: the house has no such check, and takes
/// the digit as it comes. Whoever has the rule adds a component of this type.
public interface ProjectCodeCheck {

    /// Whether the last digit is the one that the others ask for.
    boolean holds(ProjectCode code);
}
