package com.platform135.tools.layout;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import com.platform135.tools.filter.OrganisationPicker;
import com.platform135.tools.filter.OrganisationPickers;
import com.platform135.tools.filter.PeriodPickers;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** Makes the frame of the page being answered; the layout asks for it, controllers needn't. */
@Component("frame")
public class Frame {

    private static final String KEPT = Frame.class.getName();

    private final CurrentUser currentUser;
    private final Menu menu;
    private final PeriodPickers periods;
    private final OrganisationPickers organisations;
    private final FirstNumber firstNumber;

    Frame(
            CurrentUser currentUser,
            Menu menu,
            PeriodPickers periods,
            OrganisationPickers organisations,
            FirstNumber firstNumber) {
        this.currentUser = currentUser;
        this.menu = menu;
        this.periods = periods;
        this.organisations = organisations;
        this.firstNumber = firstNumber;
    }

    /** The frame of this request, made once. */
    public FrameView current() {
        ServletRequestAttributes attributes =
                (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = attributes.getRequest();
        if (request.getAttribute(KEPT) instanceof FrameView made) {
            return made;
        }
        FrameView made =
                currentUser.find().map(user -> forReader(user, request)).orElseGet(() -> bare(request));
        request.setAttribute(KEPT, made);
        return made;
    }

    private FrameView forReader(PlatformUser user, HttpServletRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        PageUrl here = address(request);
        OrganisationPicker organisation = organisations.forUrl(here, user);
        return new FrameView(
                Display.of(request),
                here.path(),
                here.toString(),
                new FrameView.Reader(
                        user.staffId(),
                        user.name(),
                        "tools.role." + user.role(),
                        organisation.unit(),
                        firstNumber.of(request, user.staffId())),
                menu.forRole(user.role(), here),
                organisation,
                periods.forUrl(here, locale));
    }

    private static FrameView bare(HttpServletRequest request) {
        PageUrl here = address(request);
        return new FrameView(Display.of(request), here.path(), here.toString(), null, List.of(), null, null);
    }

    /** The page the reader asked for; on an error page the address that failed. A form that was sent leads back to its path alone. */
    private static PageUrl address(HttpServletRequest request) {
        @Nullable Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed != null ? failed.toString() : request.getRequestURI();
        String path = uri.substring(request.getContextPath().length());
        return "GET".equals(request.getMethod()) && failed == null
                ? PageUrl.of(path, request.getParameterMap())
                : PageUrl.of(path);
    }
}
