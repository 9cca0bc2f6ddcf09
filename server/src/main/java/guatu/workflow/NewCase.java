package guatu.workflow;

import java.util.Map;

/// A case that is to be opened.
///
/// @param papers the hash of the papers as they are handed in
/// @param terms what is asked for, opaque to this room, such as `toLevel` → `PROVINCE`: shown on the case's page
/// and given back with the events. Keys and values of at most 200 characters, at most twenty
/// @param note what the submitter says; at most 1,000 characters, may be empty
public record NewCase(CaseKind kind, Subject subject, PackageHash papers, Map<String, String> terms, String note) {

    public NewCase {
        terms = Map.copyOf(terms);
    }
}
