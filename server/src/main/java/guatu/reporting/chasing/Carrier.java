package guatu.reporting.chasing;

/// Carries a message over one channel. It may be called twice for the same dispatch: whoever receives it knows the
/// second
/// by its key.
interface Carrier {

    Channel channel();

    /// Whether the operator has set it up.
    boolean on();

    /// Sends, and returns what the other side said.
    ///
    /// @throws CannotSend when it was not taken
    String send(Outgoing message) throws CannotSend;

    /// Why a message was not taken; lasting when trying again is useless.
    final class CannotSend extends Exception {

        private final boolean lasting;

        CannotSend(String reason, boolean lasting) {
            super(reason);
            this.lasting = lasting;
        }

        boolean lasting() {
            return lasting;
        }
    }
}
