using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.Sqlite
{
    public partial class YearlyFigures : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FiguresPromises");

            migrationBuilder.DropTable(
                name: "ComplaintFigures");

            migrationBuilder.CreateTable(
                name: "FigureCounts",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Figure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    First = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Second = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDestroyed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureCounts", x => new { x.Year, x.Figure, x.Kind, x.First, x.Second, x.Days, x.IsDestroyed });
                });
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FigureCounts");

            migrationBuilder.CreateTable(
                name: "ComplaintFigures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Bodies = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClosedIn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    DaysTaken = table.Column<int>(type: "INTEGER", nullable: false),
                    Discussed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReceivedIn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    RestrictiveMeasure = table.Column<bool>(type: "INTEGER", nullable: false),
                    Route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Subjects = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Support = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintFigures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FiguresPromises",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DaysTaken = table.Column<int>(type: "INTEGER", nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FiguresId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WasLate = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FiguresPromises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FiguresPromises_ComplaintFigures_FiguresId",
                        column: x => x.FiguresId,
                        principalTable: "ComplaintFigures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintFigures_ReceivedIn",
                table: "ComplaintFigures",
                columns: new[] { "ReceivedIn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FiguresPromises_FiguresId",
                table: "FiguresPromises",
                column: "FiguresId");
        }
    }
}
