package guatu.reporting.chasing;

import guatu.kernel.Refusal;

/// The operator has not set up this channel.
public final class ChannelOff extends Refusal {

    ChannelOff(Channel channel) {
        super(Kind.CONFLICT, "渠道 %s 未配置。The channel %s is not set up.".formatted(channel, channel));
    }
}
