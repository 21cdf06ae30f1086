namespace ComplaintPortal.Web.Data;

/// <summary>
/// Does something beside what the request does meanwhile, with a context and so a connection of its own: one context answers one question
/// after another, and waits for the disk when it writes.
/// </summary>
public sealed class Beside(IServiceScopeFactory scopes)
{
    /// <summary>Begins at once. Whoever began it has to wait for it before the request ends.</summary>
    public Task<TAnswer> AskAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> ask)
        where TService : notnull => Task.Run(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            return await ask(scope.ServiceProvider.GetRequiredService<TService>());
        });

    /// <inheritdoc cref="AskAsync{TService, TAnswer}"/>
    public Task DoAsync<TService>(Func<TService, Task> act)
        where TService : notnull => AskAsync<TService, bool>(async service =>
        {
            await act(service);
            return true;
        });
}
