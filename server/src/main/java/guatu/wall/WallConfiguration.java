package guatu.wall;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// Lets whoever watches the wall ask whether it has changed: the answer to an unchanged one is 304 and empty.
@Configuration(proxyBeanMethods = false)
class WallConfiguration {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> wallTags() {
        var tags = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.addUrlPatterns("/api/wall");
        return tags;
    }
}
