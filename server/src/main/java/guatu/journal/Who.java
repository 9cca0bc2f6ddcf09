package guatu.journal;

/// Who acts: a person in a post, from a network address. Post and person 0 are the machine itself.
public record Who(long person, long post, String address) {

    /// The machine: loading a pack, sealing the journal.
    public static final Who MACHINE = new Who(0, 0, "local");
}
