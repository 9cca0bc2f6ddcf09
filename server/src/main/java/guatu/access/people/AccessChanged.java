package guatu.access.people;

/// A person may no longer what he could: deactivated, a new password, a post ended. His sessions end.
///
/// @param person the number of the person
public record AccessChanged(long person) {}
