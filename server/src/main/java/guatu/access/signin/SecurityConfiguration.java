package guatu.access.signin;

import guatu.access.AccessProperties;
import guatu.access.JournalAccess;
import guatu.access.NotPermitted;
import guatu.access.NotSignedIn;
import guatu.access.tokens.Bearers;
import guatu.kernel.Refusal;
import guatu.kernel.Unreadable;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Who may reach which address, and the headers under which the pages live. Everything under `/api` wants a session but
/// the way to get one; whether a post may do a thing is asked by the services, which answer for it without HTTP as
/// well.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class SecurityConfiguration {

    /// Our own scripts only. Element Plus and ECharts set styles in elements, so styles cannot be held as tightly.
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self'"
            + " blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final HandlerExceptionResolver problems;

    SecurityConfiguration(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, Sessions sessions, Bearers bearers, JournalAccess journal, DeviceMark marks) {
        return http.csrf(csrf -> csrf.spa().ignoringRequestMatchers(Bearers::carries))
                .headers(SecurityConfiguration::protect)
                // Nothing of Spring's sessions: its management took every request for a sign-in, and gave out a new
                // token with each answer, so that of two requests at once one could be refused.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new SessionFilter(sessions, bearers, journal, problems, marks),
                        AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(addresses -> addresses
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/api/session/**", "/api/demo-posts", "/api/openapi/**", "/api/health")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refusing -> refusing.authenticationEntryPoint(
                                (request, response, cause) -> refuse(request, response, new NotSignedIn()))
                        .accessDeniedHandler((request, response, cause) -> refuse(
                                request,
                                response,
                                cause instanceof CsrfException ? new CsrfTokenMissing() : new NotPermitted())))
                .build();
    }

    /// There is one way in, and it is not Spring's: without this bean Boot would make up a user with a printed
    /// password.
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new IllegalStateException("People sign in at /api/session only.");
        };
    }

    /// An address that no honest client sends, such as one with a line break in it.
    @Bean
    RequestRejectedHandler suspicious() {
        return (request, response, cause) -> refuse(
                request,
                response,
                new Unreadable("path", request.getRequestURI(), "an address without control characters", "请核对地址"));
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(self)"));
    }

    /// The answer is the same problem document that a service's refusal becomes.
    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        problems.resolveException(request, response, null, refusal);
    }
}
