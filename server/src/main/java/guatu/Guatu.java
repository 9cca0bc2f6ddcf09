package guatu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Where the server begins.
@SpringBootApplication
@Modulithic(systemName = "Guatu", sharedModules = "kernel")
public class Guatu {

    /// Starts the server.
    public static void main(String[] arguments) {
        SpringApplication.run(Guatu.class, arguments);
    }
}
