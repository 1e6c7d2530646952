package io.jobwire.runtime;

import io.jobwire.records.topics.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.errors.InterruptException;

/** Tells a topic from another of the same name, for views that keep offsets outside of Kafka. */
public final class TopicIdentity {
    private TopicIdentity() {}

    /**
     * Full name and id of a topic: one that was deleted and made again has another id.
     *
     * @throws MachineFaultException when it is not there or Kafka does not answer
     */
    public static String of(Topic<?> topic, StageContext context) {
        String name = context.topics().of(topic);
        try (Admin admin = Admin.create(new HashMap<>(context.kafka()))) {
            for (TopicDescription description : admin.describeTopics(TopicCollection.ofTopicNames(List.of(name)))
                    .allTopicNames()
                    .get()
                    .values()) {
                return name + "/" + description.topicId();
            }
            throw new MachineFaultException("There is no topic " + name);
        } catch (ExecutionException e) {
            throw new MachineFaultException("The topic " + name + " cannot be looked up: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
