package io.heatline.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a program's token is for: it opens these paths and nothing else of what its person may do. */
public enum TokenScope {
    /** Handing over what another system knows of premises. */
    SYNC_WRITE("sync:write", "/api/sync/"),
    /** Reading what differs between that system and this one. */
    SYNC_READ("sync:read", "/api/sync/");

    private final String word;
    private final String path;

    TokenScope(String word, String path) {
        this.word = word;
        this.path = path;
    }

    /** As integrators write it. */
    @JsonValue
    public String word() {
        return word;
    }

    @JsonCreator
    static TokenScope of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    boolean opens(String method, String asked) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return asked.startsWith(path) && (this == SYNC_READ) == reads;
    }

    /** @param scopes null for a token that may all its person may */
    public static boolean open(@Nullable Set<TokenScope> scopes, String method, String path) {
        return scopes == null || scopes.stream().anyMatch(scope -> scope.opens(method, path));
    }

    static @Nullable String text(Set<TokenScope> scopes) {
        return scopes.isEmpty()
                ? null
                : scopes.stream().map(TokenScope::word).sorted().collect(Collectors.joining(" "));
    }

    /** Null for null. */
    static @Nullable Set<TokenScope> read(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(words -> Stream.of(words.split(" ")).map(TokenScope::of).collect(Collectors.toUnmodifiableSet()))
                .orElse(null);
    }
}
