package io.heatline.edge.start;

import java.util.Collection;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.RanChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;

/** An older program on a newer schema would read and write it wrongly: it does not start. */
class SchemaUpdate extends SpringLiquibase {

    SchemaUpdate() {
        setShowSummary(UpdateSummaryEnum.OFF);
    }

    @Override
    protected void performUpdate(Liquibase liquibase) throws LiquibaseException {
        Collection<RanChangeSet> unknown = liquibase.listUnexpectedChangeSets(new Contexts(), new LabelExpression());
        if (!unknown.isEmpty()) {
            String first = unknown.iterator().next().getId();
            throw new StartRefused(
                    ("数据库结构比程序新（程序不认识变更 %s）。 / The schema is newer than this program, which does not know"
                                    + " change %s.")
                            .formatted(first, first),
                    "请升级 Heatline，或恢复升级前的数据库备份。 / Upgrade Heatline, or restore the backup from before the upgrade.");
        }
        super.performUpdate(liquibase);
    }
}
