export async function main(args: string[]): Promise<number> {
  console.log(args.join(' '));
  return 0;
}
