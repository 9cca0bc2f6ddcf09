package guatu.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Provides the clock.
@Configuration(proxyBeanMethods = false)
class Clocks {

    @Bean
    DemoClock clock() {
        return new DemoClock();
    }
}
