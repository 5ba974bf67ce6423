using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(CertTools.Benchmarks.SampleCertificate).Assembly).Run(args);
