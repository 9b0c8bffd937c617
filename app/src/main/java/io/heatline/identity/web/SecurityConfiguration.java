package io.heatline.identity.web;

import io.heatline.edge.problem.Problems;
import io.heatline.identity.Passwords;
import io.heatline.identity.Permission;
import io.heatline.identity.Tokens;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in where. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Everything from here; styles inline, since the form and diagram viewers write them; pictures also from memory. */
    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; media-src 'self' blob:; "
            + "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    CsrfTokenRepository csrfTokens() {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(settings -> settings.sameSite("Lax"));
        return cookie;
    }

    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SessionSignIn sessions,
            CsrfTokenRepository csrfTokens,
            SecurityProblems refused,
            Passwords passwords,
            Tokens tokens,
            Problems problems)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failed -> failed.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .csrf(csrf -> csrf(csrf, csrfTokens))
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(SecurityConfiguration::doors)
                .addFilterAfter(new CsrfCookie(), CsrfFilter.class)
                .addFilterAfter(new HeaderSignIn(passwords, tokens, problems), CsrfCookie.class)
                .addFilterAfter(new EngineRestDoor(problems), AuthorizationFilter.class)
                .build();
    }

    /** A request that brings its own credentials is no forgery: a browser adds none by itself. */
    private static void csrf(CsrfConfigurer<HttpSecurity> csrf, CsrfTokenRepository tokens) {
        csrf.csrfTokenRepository(tokens)
                .csrfTokenRequestHandler(new HeaderOnly())
                .ignoringRequestMatchers(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(self), microphone=(self), geolocation=(), payment=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/api/session")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/links/*/open")
                .permitAll()
                .requestMatchers("/api/**")
                .access(new LinkReach())
                .requestMatchers(EngineRestDoor::leadsThrough)
                .hasAuthority(Permission.PROCESS_DEPLOY.name())
                .requestMatchers(
                        HttpMethod.GET, "/actuator/health", "/actuator/health/*", "/v3/api-docs", "/v3/api-docs/*")
                .permitAll()
                .requestMatchers("/actuator/**", "/v3/**")
                .denyAll()
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                .anyRequest()
                .denyAll();
    }
}
