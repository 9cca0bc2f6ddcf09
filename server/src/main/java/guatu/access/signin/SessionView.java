package guatu.access.signin;

import guatu.access.Permission;
import guatu.access.people.Post;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// What the pages know of who is signed in.
record SessionView(
        boolean signedIn,
        Optional<PersonView> person,
        Optional<Post> post,
        List<Post> posts,
        Optional<ScopeView> scope,
        boolean demo,
        OffsetDateTime now,
        List<Permission> permissions) {

    /// The person.
    record PersonView(String login, String name) {}

    /// The part of the tree that the post sees.
    record ScopeView(List<String> regions, List<String> parks, Optional<String> creditCode) {}
}
