package io.heatline.asterisk;

/**
 * Where one Asterisk's manager interface (AMI) listens, and who signs in there.
 *
 * @param host name or address; the port should be reachable from this machine only
 * @param port 5038 unless manager.conf says otherwise
 * @param user a section of manager.conf
 * @param secret that user's secret; it never crosses the wire, a digest of it does
 */
public record PbxAddress(String host, int port, String user, String secret) {
    /** Without the secret, for logs and for people. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
