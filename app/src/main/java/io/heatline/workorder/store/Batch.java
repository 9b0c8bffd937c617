package io.heatline.workorder.store;

import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.MyBatisExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Sends the rows of one statement to the database together, in the transaction there is. The mappers' own session can't: it
 * sends each statement as it comes, because most are asked for their answer.
 */
@Component
public class Batch {

    private final SqlSessionFactory sessions;
    private final MyBatisExceptionTranslator translator;

    Batch(SqlSessionFactory sessions, DataSource database) {
        this.sessions = sessions;
        this.translator = new MyBatisExceptionTranslator(database, true);
    }

    /** @param statement the name of a mapper's method that takes one row */
    public void send(Class<?> mapper, String statement, List<?> rows) {
        var name = mapper.getName() + "." + statement;
        try (var session = sessions.openSession(ExecutorType.BATCH)) {
            rows.forEach(row -> session.insert(name, row));
            session.flushStatements();
        } catch (PersistenceException refused) {
            var translation = translator.translateExceptionIfPossible(refused);
            throw translation == null ? refused : translation;
        }
    }
}
