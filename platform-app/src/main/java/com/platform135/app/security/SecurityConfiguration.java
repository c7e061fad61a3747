package com.platform135.app.security;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;

import com.platform135.app.api.IdempotencyFilter;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.module.PlatformModule;
import com.platform135.tools.module.SharedPaths;

/**
 * Four chains: static files for everybody, the API and the operations endpoints with Basic or a token and without a
 * session, pages with a login form. Each ends by denying what no rule names.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Request attribute: no rule names the address, so the honest answer is "not found". */
    static final String NAMED_BY_NO_RULE = "com.platform135.namedByNoRule";

    /** Request attribute by which the error page learns why. */
    private static final String REFUSAL_CODE = "com.platform135.refusalCode";

    private static final String[] STATIC = {"/*/assets/**", "/favicon.ico"};

    /** Shown before login too. */
    private static final String[] OPEN_PAGES = {
        "/login", "/error", "/tools/frame/display", "/tools/frame/offline", "/tools/frame/sw.js"
    };

    @Bean
    PageRules pageRules(ObjectProvider<PlatformModule> modules, ObjectProvider<SharedPaths> shared) {
        return PageRules.of(modules.stream().toList(), shared.stream().toList());
    }

    @Bean
    AuthenticationManager authenticationManager(PasswordLogin passwordLogin) {
        return new ProviderManager(passwordLogin);
    }

    @Bean
    @Order(1)
    SecurityFilterChain staticFilesChain(HttpSecurity http) {
        return http.securityMatcher(STATIC)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(SecurityHeaders::strict)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain operationsChain(HttpSecurity http, AccessTokens tokens) {
        return stateless(http.securityMatcher("/actuator/**"), tokens)
                .authorizeHttpRequests(rules -> rules.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole(StaffRole.ADMIN.name()))
                .build();
    }

    /** The API's documents: a page for whoever is logged in, a file for programs with Basic or a token. */
    @Bean
    @Order(3)
    SecurityFilterChain documentsChain(HttpSecurity http, SessionUsers sessions, AccessTokens tokens) {
        return http.securityMatcher("/api/docs", "/api/docs/**")
                .securityContext(context -> context.securityContextRepository(sessions))
                .headers(SecurityHeaders::strict)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .requestCache(cache -> cache.requestCache(new CookieRequestCache()))
                .httpBasic(basic -> basic.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .exceptionHandling(
                        answers -> answers.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .addFilterBefore(new BearerTokenFilter(tokens), BasicAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain interfacesChain(
            HttpSecurity http, AccessTokens tokens, PageRules pages, IdempotencyFilter idempotency) {
        return stateless(http.securityMatcher(SecurityConfiguration::isInterface), tokens)
                .authorizeHttpRequests(rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                            .permitAll();
                    pages.interfaces()
                            .forEach((pattern, roles) ->
                                    rules.requestMatchers(pattern).hasAnyRole(PageRules.names(roles)));
                    openShared(rules, pages, true);
                    denyTheRest(rules);
                })
                .addFilterAfter(idempotency, AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pagesChain(
            HttpSecurity http,
            SessionUsers sessions,
            PageRules pages,
            AuditTrail audit,
            IdempotencyFilter idempotency) {
        CookieRequestCache requestCache = new CookieRequestCache();
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(requestCache))
                .headers(SecurityHeaders::strict)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(eagerToken()))
                .authorizeHttpRequests(rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                            .permitAll();
                    rules.requestMatchers(OPEN_PAGES).permitAll();
                    rules.requestMatchers("/", "/password", "/me", "/me/**", "/tools/frame/**")
                            .authenticated();
                    openShared(rules, pages, false);
                    pages.pages()
                            .forEach((pattern, roles) ->
                                    rules.requestMatchers(pattern).hasAnyRole(PageRules.names(roles)));
                    denyTheRest(rules);
                })
                .formLogin(form -> form.loginPage("/login")
                        .failureHandler((request, response, refused) ->
                                response.sendRedirect(request.getContextPath() + "/login?failed"))
                        .successHandler(afterLogin(requestCache, audit)))
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(logout -> logout.logoutSuccessUrl("/login?bye"))
                .exceptionHandling(answers -> answers.accessDeniedHandler((request, response, refused) -> {
                    if (refused instanceof CsrfException) {
                        request.setAttribute(REFUSAL_CODE, "page-too-old");
                    }
                    response.sendError(statusOf(request.getAttribute(NAMED_BY_NO_RULE)));
                }))
                .addFilterAfter(new PasswordChangeFilter(), AuthorizationFilter.class)
                .addFilterAfter(idempotency, AuthorizationFilter.class)
                .build();
    }

    private static boolean isInterface(HttpServletRequest request) {
        return isInterface(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    private static boolean isInterface(String path) {
        return path.startsWith("/api/");
    }

    private static HttpSecurity stateless(HttpSecurity http, AccessTokens tokens) {
        AuthenticationEntryPoint challenge = (request, response, refused) -> {
            response.setHeader("WWW-Authenticate", "Basic realm=\"platform135\", charset=\"UTF-8\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        };
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityHeaders::strict)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge))
                .exceptionHandling(answers -> answers.authenticationEntryPoint(challenge)
                        .accessDeniedHandler((request, response, refused) ->
                                response.sendError(statusOf(request.getAttribute(NAMED_BY_NO_RULE)))))
                .addFilterBefore(new BearerTokenFilter(tokens), BasicAuthenticationFilter.class)
                .addFilterAfter(new PasswordChangeFilter(), BasicAuthenticationFilter.class);
    }

    private static void openShared(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            PageRules pages,
            boolean interfaces) {
        pages.shared().stream()
                .filter(pattern -> isInterface(pattern) == interfaces)
                .forEach(pattern -> rules.requestMatchers(pattern).authenticated());
    }

    private static void denyTheRest(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.anyRequest().access((authentication, context) -> deny(context));
    }

    private static AuthorizationDecision deny(RequestAuthorizationContext context) {
        context.getRequest().setAttribute(NAMED_BY_NO_RULE, true);
        return new AuthorizationDecision(false);
    }

    private static int statusOf(@Nullable Object namedByNoRule) {
        return namedByNoRule == null ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND;
    }

    /** In a cookie and not in the session, so that looking at the login page leaves nothing in the database. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return repository;
    }

    /** Read with every page before it is written: a long page is on its way when its last form asks for the token. */
    private static XorCsrfTokenRequestAttributeHandler eagerToken() {
        XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    private static SavedRequestAwareAuthenticationSuccessHandler afterLogin(
            CookieRequestCache requestCache, AuditTrail audit) {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                    throws IOException, ServletException {
                audit.record("login", "account", authentication.getName(), Map.of());
                super.onAuthenticationSuccess(request, response, authentication);
            }
        };
        handler.setRequestCache(requestCache);
        return handler;
    }
}
