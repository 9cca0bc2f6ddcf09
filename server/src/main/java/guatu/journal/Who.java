package guatu.journal;

/// Who acts: a person in a post, from a network address. Post and person 0 are the machine itself.
///
/// @param device a mark of the address and the browser that cannot be turned back; empty where none is known
public record Who(long person, long post, String address, String device) {

    /// The machine: loading a pack, sealing the journal.
    public static final Who MACHINE = new Who(0, 0, "local");

    /// Somebody of whose device nothing is known.
    public Who(long person, long post, String address) {
        this(person, post, address, "");
    }
}
