package io.heatline.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs a person in whose link was good: the room that made the link checks it, this opens the session. */
public interface LinkSignIn {

    /**
     * Opens a fresh session that reaches one order only. Whoever was signed in in this browser before is signed out.
     *
     * @param onlyOrder the order's number
     */
    void signIn(PersonId person, String onlyOrder, HttpServletRequest request, HttpServletResponse response);
}
