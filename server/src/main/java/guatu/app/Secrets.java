package guatu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The passwords of the embedded database: made once, kept in a file that only its owner reads.
record Secrets(String superuser, String owner, String server) {

    static Secrets in(Path home) throws IOException {
        var file = home.resolve("secrets.properties");
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        } else {
            for (var role : new String[] {"superuser", "owner", "server"}) {
                kept.setProperty(role, random());
            }
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(file)) {
                kept.store(writer, "Passwords of the embedded PostgreSQL");
            }
        }
        return new Secrets(
                kept.getProperty("superuser", ""), kept.getProperty("owner", ""), kept.getProperty("server", ""));
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
