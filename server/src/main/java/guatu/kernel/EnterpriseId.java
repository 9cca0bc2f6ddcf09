package guatu.kernel;

/// The number under which the database keeps an enterprise. It stays inside the house: people and addresses use the
/// [CreditCode].
public record EnterpriseId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
