package guatu.access;

/// A person who fills a post.
public record OfficePerson(long id, String name) {}
