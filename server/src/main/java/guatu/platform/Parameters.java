package guatu.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
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
        registry.addConverterFactory(new Names());
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

    /// A name of a list, in its spelling. Spring's own takes a blank between two commas for none, and puts a null into the
    /// list.
    @SuppressWarnings("rawtypes") // as the interface has it
    private static final class Names implements ConverterFactory<String, Enum> {

        @Override
        @SuppressWarnings("unchecked")
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> (T) Enum.valueOf(type, text.strip());
        }
    }

    private static final class Days implements Converter<String, LocalDate> {

        @Override
        public LocalDate convert(String text) {
            return Texts.day("day", text);
        }
    }
}
