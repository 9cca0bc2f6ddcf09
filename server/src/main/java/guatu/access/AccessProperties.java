package guatu.access;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// The parameters of signing in, under `guatu.access`; an unknown key stops the start.
///
/// @param idle how long a session lives without a request
/// @param absolute how long a session lives at most
/// @param cached how long a looked-up session is believed without asking the database
/// @param seenEvery how often at most a session's last request is written down
@Validated
@ConfigurationProperties(prefix = "guatu.access", ignoreUnknownFields = false)
public record AccessProperties(
        @NotNull Duration idle,
        @NotNull Duration absolute,
        @NotNull Duration cached,
        @NotNull Duration seenEvery,
        @NotNull Throttle throttle,
        @NotNull Password password) {

    /// How many failed attempts are borne in a window, and since when and by what source these numbers hold.
    public record Throttle(
            @NotNull Duration window,
            @Min(1) int byLogin,
            @Min(1) int byAddress,
            @NotNull LocalDate since,
            @NotBlank String source) {}

    /// How passwords are hashed (Argon2id) and what is asked of them, and since when and by what source.
    ///
    /// @param memory memory of one hash, in KiB
    public record Password(
            @Min(8) int minimumLength,
            @Min(8192) int memory,
            @Min(1) int iterations,
            @Min(1) int parallelism,
            @NotNull LocalDate since,
            @NotBlank String source) {}
}
