package guatu.reporting.chasing;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.kernel.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads e-mail addresses as they are typed.
final class Addresses {

    private static final int LONGEST = 254; // RFC 5321
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private Addresses() {}

    /// An address, or nothing: nowhere.
    ///
    /// @throws ContactRefused when it is neither
    static String read(String text) {
        var address = text.strip();
        if (!address.isEmpty()
                && (address.length() > LONGEST || !EMAIL.matcher(address).matches())) {
            throw new ContactRefused(List.of(new Finding(
                    "contact",
                    BLOCKS,
                    "email",
                    Finding.echo(address),
                    "name@example.org",
                    "请填写电子邮箱地址，如 name@example.org",
                    Optional.of("Give an e-mail address such as name@example.org"))));
        }
        return address;
    }
}
