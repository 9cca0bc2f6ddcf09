package guatu.access.people;

import java.util.List;

/// A person with the posts that he fills today.
public record PersonRow(String login, String name, boolean active, boolean demo, List<Post> posts) {

    public PersonRow {
        posts = List.copyOf(posts);
    }
}
