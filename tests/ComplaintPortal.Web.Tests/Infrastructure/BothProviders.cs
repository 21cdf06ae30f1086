using System.Collections.Concurrent;
using System.Linq.Expressions;
using ComplaintPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

#pragma warning disable EF1001 // There is no public place between a query and its translation.

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>
/// Translates every query that a test runs on SQLite for SQL Server too, without a server: a page whose query SQL Server could not
/// carry out fails in the test that opens it.
/// </summary>
public sealed class BothProviders(
    IQueryContextFactory contexts,
    ICompiledQueryCache cache,
    ICompiledQueryCacheKeyGenerator keys,
    IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> logger,
    ICurrentDbContext current,
    IEvaluatableExpressionFilter filter,
    IModel model) : QueryCompiler(contexts, cache, keys, database, logger, current, filter, model)
{
    private static readonly ConcurrentDictionary<string, bool> Translated = new();

    private static readonly DbContextOptions<SqlServerPortalDbContext> SqlServer =
        new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=none").Options;

    /// <summary>How many different queries were translated for SQL Server so far.</summary>
    public static int Count => Translated.Count;

    public override TResult Execute<TResult>(Expression query)
    {
        Translate(query, (compiler, expression) => compiler.CreateCompiledQuery<TResult>(expression));
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        Translate(query, (compiler, expression) => compiler.CreateCompiledAsyncQuery<TResult>(expression));
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }

    /// <summary>A query that is compiled once for all.</summary>
    public override Func<QueryContext, TResult> CreateCompiledAsyncQuery<TResult>(Expression query)
    {
        Translate(query, (compiler, expression) => compiler.CreateCompiledAsyncQuery<TResult>(expression));
        return base.CreateCompiledAsyncQuery<TResult>(query);
    }

    private static void Translate(Expression query, Action<IQueryCompiler, Expression> translate)
    {
        if (!Translated.TryAdd(query.ToString(), true)) return;
        new NothingSealedCompared().Visit(query);
        using var db = new SqlServerPortalDbContext(SqlServer);
        translate(db.GetService<IQueryCompiler>(), new ToSqlServer(db).Visit(query));
    }

    /// <summary>
    /// Sealed text is another each time it is sealed: compared, sorted or cut by the database it answers, and answers nonsense. So no query
    /// may do anything with it but fetch it, and ask whether it is there.
    /// </summary>
    private sealed class NothingSealedCompared : ExpressionVisitor
    {
        private static readonly Lazy<HashSet<(Type, string)>> Sealed = new(() =>
        {
            using var db = new SqlServerPortalDbContext(SqlServer);
            return [.. db.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
                .Where(property => property.ClrType == typeof(string) && property.GetValueConverter()?.ProviderClrType == typeof(byte[]) && property.GetMaxLength() is null).Select(property => (property.DeclaringEntityType.ClrType, property.Name))];
        });

        protected override Expression VisitBinary(BinaryExpression node)
        {
            if (!IsNull(node.Left) && !IsNull(node.Right) && node.NodeType != ExpressionType.Coalesce) Refuse(node, node.Left, node.Right);
            return base.VisitBinary(node);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            // Of text itself (StartsWith, Compare), of a list of texts, and of rows that are put in order or told apart by it.
            if (node.Method.DeclaringType != typeof(Queryable) && node.Method.DeclaringType != typeof(Enumerable)) Refuse(node, [.. node.Arguments, .. node.Object is { } of ? [of] : Array.Empty<Expression>()]);
            else if (node.Method.Name is "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "GroupBy" or "Contains" or "Min" or "Max")
                Refuse(node, [.. node.Arguments.Select(Body)]);
            return base.VisitMethodCall(node);
        }

        private static Expression Body(Expression argument) =>
            argument is UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression quoted } ? quoted.Body : argument is LambdaExpression lambda ? lambda.Body : argument;

        private static bool IsNull(Expression one) => one is ConstantExpression { Value: null } or UnaryExpression { Operand: ConstantExpression { Value: null } };

        /// <summary>Not something that was read before, and is a parameter here.</summary>
        private static bool IsOfRow(Expression of) => of is MemberExpression { Expression: { } before } ? IsOfRow(before) : of is not ConstantExpression;

        private static void Refuse(Expression query, params ReadOnlySpan<Expression> parts)
        {
            foreach (var part in parts)
            {
                if (part is MemberExpression { Expression: { } of, Member.Name: var name } && IsOfRow(of) && Sealed.Value.Contains((of.Type, name)))
                    throw new InvalidOperationException($"{of.Type.Name}.{name} is sealed and can't be compared or sorted by the database: {query}");
            }
        }
    }

    /// <summary>Puts the tables of SQL Server's model in the place of SQLite's, also where a query holds another.</summary>
    private sealed class ToSqlServer(SqlServerPortalDbContext db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is QueryRootExpression root
            ? new QueryRootExpression(db.GetService<IAsyncQueryProvider>(), db.Model.FindEntityType(root.EntityType.Name)!)
            : base.VisitExtension(node);

        protected override Expression VisitMember(MemberExpression node) =>
            typeof(IQueryable).IsAssignableFrom(node.Type) ? Visit(Value(node).Expression) : base.VisitMember(node);

        private static IQueryable Value(Expression node) => Expression.Lambda<Func<IQueryable>>(node).Compile()();
    }
}
