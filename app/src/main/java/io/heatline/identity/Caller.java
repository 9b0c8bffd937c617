package io.heatline.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Where a request comes from.
 *
 * @param onThisMachine a loopback address on both ends, asked for by a loopback name, and no proxy's word between: a page of
 *     elsewhere whose name was pointed at this machine, or a proxy that lets the world in, does not count
 */
public record Caller(String address, boolean onThisMachine) {

    private static final IpAddressMatcher LOOPBACK_4 = new IpAddressMatcher("127.0.0.0/8");

    public static Caller of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        boolean proxied = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return new Caller(address, !proxied && isLoopback(address) && isLoopbackName(request.getServerName()));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isLoopbackName(String name) {
        return name.equals("localhost")
                || name.equals("[::1]")
                || name.equals("[0:0:0:0:0:0:0:1]")
                || name.matches("127(\\.\\d{1,3}){3}") && LOOPBACK_4.matches(name);
    }
}
