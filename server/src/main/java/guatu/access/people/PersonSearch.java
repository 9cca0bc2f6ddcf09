package guatu.access.people;

import java.util.Optional;

/// Which people to list, and in which order.
///
/// @param text part of a login or a name; empty for all
/// @param sort `login`, `-login`, `name` or `-name`
public record PersonSearch(String text, Optional<Boolean> active, String sort) {}
