package io.heatline.identity.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Personal tokens; the token itself is never here. */
@Mapper
public interface TokenMapper {

    @Insert("""
        insert into identity_token (id, person_id, name, token_hash, created_at, expires_at, scopes)
        values (#{id}, #{personId}, #{name}, #{tokenHash}, #{createdAt}, #{expiresAt,jdbcType=TIMESTAMP},
          #{scopes,jdbcType=VARCHAR})
        """)
    void insert(TokenRow token);

    @Select("""
        select id, person_id, name, token_hash, created_at, expires_at, last_used_at, scopes
        from identity_token where token_hash = #{hash}
        """)
    @Nullable
    TokenRow byHash(String hash);

    @Select("""
        select id, person_id, name, token_hash, created_at, expires_at, last_used_at, scopes
        from identity_token where person_id = #{personId} order by created_at, id
        """)
    List<TokenRow> ofPerson(String personId);

    @Delete("delete from identity_token where id = #{id} and person_id = #{personId}")
    int delete(@Param("id") String id, @Param("personId") String personId);

    @Update("update identity_token set last_used_at = #{at} where id = #{id}")
    void used(@Param("id") String id, @Param("at") Instant at);
}
