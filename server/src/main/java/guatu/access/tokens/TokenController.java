package guatu.access.tokens;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A firm's tokens, over HTTP.
@RestController
@RequestMapping("/api/my/tokens")
class TokenController {

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    /// The firm's tokens.
    ///
    /// @param latest the last day that a new one may have
    record TokenList(List<TokenView> items, LocalDate latest) {}

    /// How a token is to be called, and the last day on which it holds.
    record NewToken(String name, LocalDate lastDay) {}

    /// The token itself, shown this once.
    record MadeToken(String token, TokenView view) {}

    @GetMapping
    TokenList list() {
        return new TokenList(tokens.list(), tokens.latest());
    }

    @PostMapping
    ResponseEntity<MadeToken> make(@RequestBody NewToken body) {
        var made = tokens.make(body.name(), body.lastDay());
        return ResponseEntity.status(HttpStatus.CREATED).body(new MadeToken(made.token(), made.view()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        tokens.revoke(id);
    }
}
