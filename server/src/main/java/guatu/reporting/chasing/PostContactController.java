package guatu.reporting.chasing;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The addresses of posts over HTTP, for whoever keeps people and posts.
@RestController
@RequestMapping("/api/posts/{code}/contact")
class PostContactController {

    private final PostContacts contacts;

    PostContactController(PostContacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping
    Messages.Contact read(@PathVariable String code) {
        return contacts.of(code);
    }

    @PutMapping
    Messages.Contact set(@PathVariable String code, @RequestBody Messages.Contact body) {
        return contacts.set(code, body.email());
    }
}
