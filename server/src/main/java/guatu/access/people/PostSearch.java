package guatu.access.people;

import guatu.access.Role;
import java.util.Optional;

/// Which posts to list, and in which order.
///
/// @param text part of a code or title; empty for all
/// @param sort `code`, `-code`, `title` or `-title`
public record PostSearch(String text, Optional<Role> role, String sort) {}
