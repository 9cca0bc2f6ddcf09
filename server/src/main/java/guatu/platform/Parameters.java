package guatu.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Reads query parameters as strictly as JSON is read: texts of whole characters, days of the calendar.
@Configuration(proxyBeanMethods = false)
class Parameters implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Whole());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, new Days());
    }

    private static final class Whole implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            request.getParameterMap().forEach((name, values) -> {
                Texts.whole("parameter", name);
                for (var value : values) {
                    Texts.whole(name, value);
                }
            });
            return true;
        }
    }

    private static final class Days implements Converter<String, LocalDate> {

        /// Nothing where nothing was given: the absent value of a conversion is null, and only Spring sees it.
        @Override
        @SuppressWarnings("NullAway")
        public @Nullable LocalDate convert(String text) {
            return text.isBlank() ? null : Texts.day("day", text);
        }
    }
}
