import { Command, Option } from 'commander';

/** `charts`: lists the charts that `chart` writes. */
export function chartsCommand(): Command {
  return new Command('charts')
    .description('list the charts that "chart" writes, and the question that each answers')
    .addOption(new Option('--lang <language>', 'language of the list').choices(['zh', 'en']).default('zh'))
    .option(
      '--json',
      'print JSON: both languages, what each chart must not be used to claim, the options that it takes',
      false,
    )
    .action(async ({ lang, json }: { lang: 'zh' | 'en'; json: boolean }) => {
      const { chartsJson, chartsText } = await import('./describe-charts.ts');
      process.stdout.write(json ? chartsJson() : chartsText(lang));
    });
}
