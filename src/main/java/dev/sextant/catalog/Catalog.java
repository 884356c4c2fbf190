package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One system as its teams state it, with who sends and who receives already looked up.
 *
 * @param system its name
 * @param place the {@code system:} line, or the start of the first file
 * @param drivers why it uses events; absent where nobody said
 * @param services those of ours, those of others, and actors, by name
 */
public record Catalog(
    String system,
    Place place,
    Fact<Scope> scope,
    Fact<List<Driver>> drivers,
    Policy policy,
    Map<String, Context> contexts,
    Map<String, Entity> entities,
    Map<String, Broker> brokers,
    Map<String, Channel> channels,
    Map<String, SharedSchema> schemas,
    Map<String, Message> messagesByName,
    Map<String, Service> services,
    Map<String, Flow> flows,
    Traffic traffic) {

  /** Events, then commands, then replies, each in the order of the catalog. */
  public Collection<Message> messages() {
    return messagesByName.values();
  }

  public List<Message> messages(Message.Kind kind) {
    return messages().stream().filter(message -> message.kind() == kind).toList();
  }

  public @Nullable Message message(String name) {
    return messagesByName.get(name);
  }

  public @Nullable Service service(String name) {
    return services.get(name);
  }

  public @Nullable Channel channel(Fact<String> reference) {
    String name = reference.orNull();
    return name == null ? null : channels.get(name);
  }

  /** The channel that carries a message, where stated. */
  public @Nullable Channel channelOf(Message message) {
    return channel(message.channel());
  }

  /** The channel a subscription reads: its own or its group's, else the message's. */
  public @Nullable Channel channelOf(Subscription subscription) {
    Channel own = channel(subscription.handling().channel());
    Message message = message(subscription.message());
    return own != null || message == null ? own : channelOf(message);
  }

  /**
   * Where messages on this channel carry their ids: as the channel says, and where it says nothing,
   * as the policy does.
   */
  public Fact<Envelope> envelopeOf(@Nullable Channel channel) {
    Fact<Envelope> house = policy.envelope();
    if (channel == null || !channel.envelope().isKnown() || !house.isKnown()) {
      return channel == null ? house : channel.envelope().orInherit(house);
    }
    Envelope own = channel.envelope().value();
    return Fact.known(own.orInherit(house.value()), channel.envelope().place());
  }

  /** Whether what is not declared here may well exist elsewhere. */
  public boolean isPartial() {
    return scope.is(Scope.PARTIAL);
  }

  /** The services whose facts can be asked for. */
  public List<Service> ourServices() {
    return services.values().stream().filter(Service::isOurs).toList();
  }

  /** What our services send, listed and implied. */
  public List<Publication> publications() {
    return ourServices().stream().flatMap(s -> s.publications().values().stream()).toList();
  }

  /** What our services list under {@code consumes}. */
  public List<Subscription> subscriptions() {
    return ourServices().stream().flatMap(s -> s.subscriptions().values().stream()).toList();
  }

  /** Who sends a message, listed or implied, actors and others' services included. */
  public List<Publication> publicationsOf(String message) {
    return traffic.publicationsOf(message);
  }

  /** Who lists a message under {@code consumes}, actors and others' services included. */
  public List<Subscription> subscriptionsTo(String message) {
    return traffic.subscriptionsTo(message);
  }

  /**
   * The names of the services and actors that receive a message, coordinators that await it
   * included.
   */
  public List<String> consumersOf(String message) {
    return traffic.consumersOf(message);
  }
}
