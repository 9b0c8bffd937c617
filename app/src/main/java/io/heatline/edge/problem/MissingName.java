package io.heatline.edge.problem;

import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;

/** The name of what a request should have carried. */
final class MissingName {

    private MissingName() {}

    static String of(MissingRequestValueException missing) {
        if (missing instanceof MissingServletRequestParameterException parameter) {
            return parameter.getParameterName();
        }
        if (missing instanceof MissingRequestHeaderException header) {
            return header.getHeaderName();
        }
        if (missing instanceof MissingRequestCookieException cookie) {
            return cookie.getCookieName();
        }
        return missing instanceof MissingPathVariableException variable ? variable.getVariableName() : "";
    }
}
