package com.platform135.tools.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import com.platform135.tools.push.Pushes;
import com.platform135.tools.security.CurrentUser;

/**
 * Notes the number of its reader's last push before anything of a page is read: what happens while the page is being made is told to it
 * afterwards, at worst of something that it shows already.
 */
@Component
class FirstNumber implements HandlerInterceptor, WebMvcConfigurer {

    private static final String KEPT = FirstNumber.class.getName();

    private final CurrentUser currentUser;
    private final Pushes pushes;

    FirstNumber(CurrentUser currentUser, Pushes pushes) {
        this.currentUser = currentUser;
        this.pushes = pushes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (handler instanceof HandlerMethod && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            currentUser.find().ifPresent(user -> request.setAttribute(KEPT, pushes.lastNumber(user.staffId())));
        }
        return true;
    }

    /** The number noted; the last one there is where the request came another way, as an error page does. */
    long of(HttpServletRequest request, int staffId) {
        return request.getAttribute(KEPT) instanceof Long noted ? noted : pushes.lastNumber(staffId);
    }
}
